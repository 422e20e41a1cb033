/// Korean particles, whose form depends on the sound before them.
///
/// A table writes both forms in braces, such as `{은/는}` or `{으로/로}`: the first after a
/// consonant, the second after a vowel. `으로` is `로` after a vowel and after ㄹ.
enum KoreanParticles {
  /// The sound in which a text ends, as far as particles care.
  enum Ending { case vowel, rieul, consonant }

  /// The particle of a mark such as `은/는` after a text; nil if the mark is none.
  static func particle(_ mark: Substring, after text: String) -> Substring? {
    let forms = mark.split(separator: "/", omittingEmptySubsequences: false)
    guard forms.count == 2, mark.unicodeScalars.allSatisfy({ isHangul($0) || $0 == "/" }) else {
      return nil
    }
    switch ending(of: text) {
    case .vowel: return forms[1]
    case .rieul: return forms[0].hasPrefix("으") ? forms[1] : forms[0]
    case .consonant: return forms[0]
    }
  }

  /// The sound in which a text ends; closing signs and what stands in brackets are not spoken.
  static func ending(of text: String) -> Ending {
    var rest = Substring(text)
    while let last = rest.last, !last.isLetter, !last.isNumber, last != "%" {
      if last == ")", let start = rest.lastIndex(of: "("), start > rest.startIndex {
        rest = rest[..<start]
      } else {
        rest = rest.dropLast()
      }
    }
    guard let last = rest.unicodeScalars.last else { return .vowel }
    if (0xAC00...0xD7A3).contains(last.value) { return syllable(last.value) }
    if ("0"..."9").contains(last) { return digit(last) }
    return latin(rest.lowercased(), isAbbreviation: rest.suffix(2).allSatisfy(\.isUppercase))
  }

  private static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
    (0xAC00...0xD7A3).contains(scalar.value)
  }

  private static func syllable(_ value: UInt32) -> Ending {
    switch (value - 0xAC00) % 28 {
    case 0: .vowel
    case 8: .rieul
    default: .consonant
    }
  }

  /// 영 일 이 삼 사 오 육 칠 팔 구; ten, hundred, thousand end in consonants as zero does.
  private static func digit(_ digit: Unicode.Scalar) -> Ending {
    switch digit {
    case "1", "7", "8": .rieul
    case "0", "3", "6": .consonant
    default: .vowel
    }
  }

  /// How an English word is said in Korean, as its spelling tells: batch 배치, dropout 드롭아웃.
  private static func latin(_ word: String, isAbbreviation: Bool) -> Ending {
    let letters = word.suffix(2)
    switch letters.last {
    case "l": return .rieul
    case "m", "n": return .consonant
    case "r" where isAbbreviation: return .rieul
    case "g" where letters == "ng": return .consonant
    case "p", "t", "k", "c", "b":
      let isShort = !isAbbreviation && letters.first.map { "aeiou".contains($0) } ?? false
      return isShort ? .consonant : .vowel
    default: return .vowel
    }
  }
}
