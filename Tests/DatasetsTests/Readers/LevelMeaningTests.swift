import Testing

@testable import Datasets

@Suite struct LevelMeaningTests {
  private func numbers(_ texts: [String]) -> [Double]? {
    DressedNumbers.recognized(in: texts)?.numbers
  }

  @Test func `numbers are read in the dress that fits all of them`() {
    #expect(numbers(["1.234,5", "12,25", "-7,0"]) == [1234.5, 12.25, -7])
    #expect(numbers(["1,234.5", "12.25", "1,000,000"]) == [1234.5, 12.25, 1_000_000])
    #expect(numbers(["1 234,5", "12,25", "1\u{A0}000\u{202F}000"]) == [1234.5, 12.25, 1_000_000])
    #expect(numbers(["1'234.5", "12.25", "1'000"]) == [1234.5, 12.25, 1_000])
    #expect(numbers(["$1,200", "-$3.50", "$-2"]) == [1200, -3.5, -2])
    #expect(numbers(["12 %", "7%", "0,5 %"]) == [12, 7, 0.5])
    #expect(numbers(["1,200원", "300원"]) == [1200, 300])
  }

  @Test func `what is no number in one dress is left alone`() {
    #expect(numbers(["1_000", "0x1F", "1,5"]) == nil)
    #expect(numbers(["1,23,456", "1,5"]) == nil)
    #expect(numbers(["007,5", "1,5"]) == nil)
    #expect(numbers(["a", "b"]) == nil)
    #expect(numbers(["12", "13"]) == nil)
    #expect(numbers(["$5", "€5"]) == nil)
    #expect(numbers(["1,5", "-,", ","]) == nil)
    #expect(numbers([]) == nil)
  }

  @Test func `one comma before three digits is told to be open`() {
    #expect(DressedNumbers.recognized(in: ["1,234", "5,678"])?.isAmbiguous == true)
    #expect(DressedNumbers.recognized(in: ["1,234", "5,67"])?.isAmbiguous == false)
  }

  /// Python 3: `(datetime.date(*d) - datetime.date(1970, 1, 1)).days`, weekday and day of the year.
  @Test func `days are counted as in Python`() throws {
    let golden = [
      (2024, 2, 29, 19_782), (1969, 12, 31, -1), (1900, 3, 1, -25_508), (2000, 2, 29, 11_016),
      (1, 1, 1, -719_162), (9_999, 12, 31, 2_932_896),
    ]
    for (year, month, day, number) in golden {
      let date = try #require(CivilDate(year: year, month: month, day: day))
      #expect(date.daysSince1970 == number)
      #expect(CivilDate(daysSince1970: number) == date)
    }
    for number in stride(from: -719_162, through: 2_932_896, by: 997) {
      #expect(CivilDate(daysSince1970: number).daysSince1970 == number)
    }
    let leapDay = CivilDate(daysSince1970: 19_782)
    #expect(leapDay.weekday == 3)
    #expect(leapDay.dayOfYear == 60)
    #expect(CivilDate(year: 2023, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
  }

  private func dates(_ texts: [String], dayFirst: Bool? = nil) -> DateFormat.Recognized? {
    DateFormat.recognized(in: texts, dayFirst: dayFirst)
  }

  @Test func `dates are read in the order that fits all of them`() {
    #expect(dates(["1970-01-02", "1970-02-01", ""])?.numbers.prefix(2) == [1, 31])
    #expect(dates(["2/1/1970", "13/1/1970"])?.numbers == [1, 12])
    #expect(dates(["1/2/1970", "1/13/1970"])?.numbers == [1, 12])
    #expect(dates(["1.2.1970", "2.2.1970"])?.numbers == [31, 32])
    #expect(dates(["2 Jan 1970", "February 1, 1970"])?.numbers == [1, 31])
    #expect(dates(["1970년 1월 2일", "1970년 2월 1일"])?.numbers == [1, 31])
    #expect(dates(["1970-01-02T12:00:00Z", "1970-01-03 06:00"])?.numbers == [1.5, 2.25])
    #expect(dates(["1/2/1970 12:00 AM", "1/13/1970 6:00 PM"])?.numbers == [1, 12.75])
  }

  @Test func `dates that do not tell their order take the day first, unless told`() {
    let open = ["1/2/1970", "3/4/1970"]
    #expect(dates(open)?.isAmbiguous == true)
    #expect(dates(open)?.numbers.first == 31)
    #expect(dates(open, dayFirst: false)?.numbers.first == 1)
    #expect(dates(open, dayFirst: false)?.isAmbiguous == false)
    #expect(dates(["13/1/1970", "1/2/1970"])?.evidence == "13/1/1970")
  }

  @Test func `what is no date in one order is left alone`() {
    #expect(dates(["13/13/1970", "1/1/1970"]) == nil)
    #expect(dates(["13/1/1970", "1/13/1970"]) == nil)
    #expect(dates(["1970-02-30", "1970-01-01"]) == nil)
    #expect(dates(["1.2.3", "4.5.6"]) == nil)
    #expect(dates(["1970-01-01 25:00", "1970-01-01"]) == nil)
    #expect(dates(["10-11-12", "1-2-3"]) == nil)
    #expect(dates(["a b c", "-/-"]) == nil)
  }

  @Test func `a target keeps its texts unless they are many numbers`() throws {
    let rows = (0..<40).map { "\($0),\"$\($0 % 3)\"" }.joined(separator: "\n")
    let options = CSVReader.Options(target: "y")
    let classes = try CSVReader(options: options).read(
      bytes: Array("x,y\n\(rows)\n".utf8), name: "t.csv")
    #expect(classes.table["y"]?.labels().levels == ["$0", "$1", "$2"])
    let prices = (0..<40).map { "\($0),\"$\($0 + 1),000\"" }.joined(separator: "\n")
    let numbers = try CSVReader(options: options).read(
      bytes: Array("x,y\n\(prices)\n".utf8), name: "t.csv")
    #expect(numbers.table["y"]?.numbers?[7] == 8_000)
  }
}
