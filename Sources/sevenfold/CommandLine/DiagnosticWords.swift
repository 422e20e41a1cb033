import JSONText
import Languages

extension Diagnostic {
  /// The message with its sentences in a language.
  func inWords(of language: Language) -> Diagnostic {
    var diagnostic = self
    diagnostic.message = language.words(message)
    diagnostic.help = help.map(language.words)
    return diagnostic
  }
}
