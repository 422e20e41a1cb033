import Foundation
import Tensors
import Testing

@testable import Datasets

@Suite struct TextVectorizationTests {
  private static let texts = [
    "The cat sat on the mat.", "A dog, a cat and the bird!", "dog eat dog",
  ]

  @Test func `texts are cut into words of any script`() {
    let words = Tokenizer.words(ngrams: 1)
    #expect(
      words.tokens(of: "Don't STOP<br />now--2nd 'go'") == [
        "don't", "stop", "br", "now", "2nd", "go",
      ])
    #expect(words.tokens(of: "Львів, КИЇВ; café’s") == ["львів", "київ", "café's"])
    #expect(words.tokens(of: "cafe\u{301}").map { $0.utf8.count } == [5])
    #expect(words.tokens(of: " \n--").isEmpty)
    #expect(Tokenizer.words(ngrams: 2).tokens(of: "a b c") == ["a", "b", "c", "a b", "b c"])
    #expect(Tokenizer.words(ngrams: 3).tokens(of: "a") == ["a"])
    #expect(Tokenizer.characters(2).tokens(of: "학교에서 나") == ["학교", "교에", "에서", "나"])
  }

  @Test func `the most frequent tokens have the first numbers`() {
    let vocabulary = Vocabulary(Self.texts, limit: 4)
    #expect(vocabulary.tokens == ["dog", "the", "a", "cat"])
    #expect(vocabulary.documentCounts == [2, 2, 1, 2])
    #expect(Vocabulary([], limit: 4).tokens.isEmpty)
    #expect(Vocabulary(["a"], limit: 0).tokens.isEmpty)
  }

  @Test func `multi-hot rows and counts know only the vocabulary`() {
    let vocabulary = Vocabulary(Self.texts, limit: 4)
    let hot = vocabulary.vectors(of: Self.texts + ["zebra"])
    #expect(
      hot.dense.values == [0, 1, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0])
    let counts = vocabulary.vectors(of: Self.texts, weighting: .counts)
    #expect(counts.dense.values == [0, 2, 0, 1, 1, 1, 2, 1, 2, 0, 0, 0])
    #expect(hot.gatheringRows([2, 0]).dense.values == [1, 0, 0, 0, 0, 1, 0, 1])
  }

  @Test func `weights are those of scikit-learn`() {
    // scikit-learn 1.7: TfidfVectorizer(token_pattern=r"(?u)\b\w+\b").fit_transform(texts).
    let expected: [[String: Float]] = [
      [
        "cat": 0.313_316_068_889, "mat": 0.411_972_978_434, "on": 0.411_972_978_434,
        "sat": 0.411_972_978_434, "the": 0.626_632_137_778,
      ], [:], ["dog": 0.835_591_541_945, "eat": 0.549_351_231_026],
    ]
    let vocabulary = Vocabulary(Self.texts)
    let rows = vocabulary.vectors(of: Self.texts, weighting: .tfIdf).dense
    for row in [0, 2] {
      for (column, token) in vocabulary.tokens.enumerated() {
        #expect(abs(rows[row, column] - expected[row][token, default: 0]) < 1e-6)
      }
    }
  }

  /// Whatever the texts, the bytes that are counted are the tokens that the tokenizer names.
  @Test(arguments: [
    Tokenizer.words(ngrams: 1), .words(ngrams: 2), .words(ngrams: 3), .characters(2),
    .characters(3),
  ])
  func `tokens as bytes are those as texts, on any number of threads`(tokenizer: Tokenizer) {
    var generator = SeededGenerator(seed: 4)
    let letters = Array("aB'zé학9 -.,'\n’İ")
    let texts = (0..<200).map { _ in
      String(
        (0..<generator.integer(below: 40)).map { _ in
          letters[generator.integer(below: letters.count)]
        })
    }
    var scanner = TokenScanner(tokenizer)
    var (all, documents): ([String: Int], [String: Int]) = ([:], [:])
    for text in texts {
      scanner.scan(text)
      let found = scanner.tokens.map { String(decoding: scanner.bytes[$0], as: UTF8.self) }
      #expect(found == tokenizer.tokens(of: text), "\(text)")
      for token in found { all[token, default: 0] += 1 }
      for token in Set(found) { documents[token, default: 0] += 1 }
    }
    let slow = all.sorted {
      $0.value != $1.value ? $0.value > $1.value : bytewise($0.key, $1.key)
    }.prefix(60)
    for threads in [1, 2, 7] {
      let vocabulary = Vocabulary(texts, tokenizer: tokenizer, limit: 60, threads: threads)
      #expect(vocabulary.tokens == slow.map(\.key))
      #expect(vocabulary.documentCounts == slow.map { documents[$0.key] })
      let counts = vocabulary.vectors(of: texts, weighting: .counts, threads: threads).dense
      for (row, text) in texts.enumerated() {
        let tokens = tokenizer.tokens(of: text)
        for (column, token) in vocabulary.tokens.enumerated() {
          #expect(counts[row, column] == Float(tokens.count { $0 == token }))
        }
      }
    }
  }

  @Test func `sequences are filled up in front and cut there`() {
    let vocabulary = Vocabulary(Self.texts, limit: 4)
    let rows = vocabulary.sequences(of: ["dog zebra", "the cat sat on the dog", ""], length: 3)
    #expect(rows.values == [0, 2, 1, 1, 3, 2, 0, 0, 0])
  }

  @Test func `held-out texts leave no trace, and a vocabulary is coded without loss`() throws {
    let vocabulary = Vocabulary(Array(Self.texts.prefix(2)), tokenizer: .characters(2))
    let copy = try JSONDecoder().decode(Vocabulary.self, from: JSONEncoder().encode(vocabulary))
    #expect(copy == vocabulary)
    #expect(!vocabulary.tokens.contains("ea"))
  }
}
