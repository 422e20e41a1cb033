public import Languages
public import Workflows

/// The report of a run, made from its record alone: Markdown for the words, SVG for the charts.
public enum Report {
  /// The sections, in the order in which they are read.
  ///
  /// A section of your own goes into a list like this one, which is handed to ``write(_:toFolder:sections:)``.
  public static let sections: [any ReportSection] = [
    VerdictSection(), StepsSection(), DataSection(), EvaluationSection(), BaselineSection(),
    OverfitSection(), LearningCurvesSection(), RegularizerSection(), TrialsSection(),
    EnsembleSection(),
    FinalSection(), ClassificationSection(), LabelSection(), CalibrationSection(),
    RegressionSection(), OutputSection(), TermsSection(),
    ReproductionSection(),
  ]

  /// A report that stands in memory: its text and the files of its figures.
  public struct Rendering: Sendable, Equatable {
    /// The text of `report.md`.
    public let text: String
    /// The text of each SVG file in `figures/`, by the name of the file.
    public let figures: [String: String]
  }

  /// Writes `report.md` and its figures into the folder of a run; figures of an older report go.
  ///
  /// - Throws: `StorageError.cannotWrite`, `ReportError`, `MissingOutcome` for a damaged outcome.
  ///
  /// In another language than English they get names of their own: `report.ko.md`, `figures/ko/`.
  public static func write(
    _ record: RunRecord, toFolder folder: String, in language: Language = .english,
    sections: [any ReportSection] = Report.sections
  ) throws {
    let report = try rendering(of: record, in: language, sections: sections)
    let isEnglish = language == .english
    if !isEnglish { try FigureFolder(path: folder + "/figures").make() }
    let figures = FigureFolder(
      path: folder + "/figures" + (isEnglish ? "" : "/" + language.rawValue))
    try figures.make()
    for (name, svg) in report.figures.sorted(by: { $0.key < $1.key }) {
      try figures.write(svg, named: name)
    }
    try DurableFile.write(Array(report.text.utf8), to: folder + "/" + fileName(in: language))
    figures.removeAll(but: Set(report.figures.keys))
  }

  /// The name of the report's file in a language.
  public static func fileName(in language: Language) -> String {
    language == .english ? "report.md" : "report.\(language.rawValue).md"
  }

  /// Makes the report of a record without writing it.
  ///
  /// Equal records give equal bytes; what may differ between two equal runs stands in the lines that
  /// are made from ``/Workflows/RunRecord/clock``.
  ///
  /// - Throws: `ReportError.repeatedFigure`, or `MissingOutcome` if an outcome cannot be read.
  public static func rendering(
    of record: RunRecord, in language: Language = .english,
    sections: [any ReportSection] = Report.sections
  ) throws -> Rendering {
    try ReportLanguage.$current.withValue(language) {
      try rendering(of: record, sections: sections, in: language)
    }
  }

  private static func rendering(
    of record: RunRecord, sections: [any ReportSection], in language: Language
  ) throws -> Rendering {
    var document: Markdown = [.heading(1, "\(record.planName): report of a run")]
    var figures: [String: String] = [:]
    for section in sections {
      guard let body = try section.body(of: record) else { continue }
      document.append(.heading(2, Markdown.Text(escaping: type(of: section).title)))
      document += body.blocks
      for figure in body.figures {
        guard figures.updateValue(figure.chart.svg(), forKey: figure.fileName) == nil else {
          throw ReportError.repeatedFigure(figure.fileName)
        }
      }
    }
    return Rendering(text: document.inWords(of: language).text, figures: figures)
  }
}

/// A report that cannot be put together.
public enum ReportError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Two figures have the same file name.
  case repeatedFigure(String)

  /// What is wrong, in a sentence.
  public var description: String {
    switch self {
    case .repeatedFigure(let name):
      "Two sections draw 'figures/\(name)': give each figure a name of its own."
    }
  }
}
