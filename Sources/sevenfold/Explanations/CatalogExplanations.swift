import Datasets
import TrainingCore

extension Explanations {
  /// The entries of the catalogs that nothing more is written about: what the catalog says of them.
  static let catalogs: [Explanation] = {
    var known = Set(written.flatMap { [$0.name] + $0.aliases }.map(simplified))
    return entries.compactMap { entry in
      guard known.insert(simplified(entry.name)).inserted else { return nil }
      return Explanation(entry)
    }
  }()

  private static let entries =
    CatalogEntry.members(Catalog.layers, of: .layer)
    + CatalogEntry.members(Catalog.activations, of: .layer, key: "activation")
    + CatalogEntry.members(Catalog.losses, of: .loss)
    + CatalogEntry.members(Catalog.optimizers, of: .optimizer, key: "optimizer")
    + CatalogEntry.members(Catalog.schedules, of: .optimizer, key: "schedule")
    + CatalogEntry.members(Catalog.initializers, of: .optimizer, key: "initializer")
    + CatalogEntry.members(Catalog.metrics, of: .metric)
    + DatasetCatalog.preprocessors.map {
      CatalogEntry(
        family: .preprocessing, kind: "step of preprocessing", name: $0.kind, summary: $0.summary)
    }
    + DatasetCatalog.splitters.map {
      CatalogEntry(
        family: .protocols, kind: "way to deal rows", name: $0.kind, summary: $0.summary)
    }
}

/// What a catalog says of one of its entries.
private struct CatalogEntry {
  let family: Explanation.Family
  /// What entries of this catalog are called.
  let kind: String
  let name: String
  let summary: String
  var settings: [String] = []
  /// The key of step 5 that can name it; its plural names several in step 7.
  var key: String?

  static func members<Member>(
    _ catalog: CatalogFamily<Member>, of family: Explanation.Family, key: String? = nil
  ) -> [CatalogEntry] {
    catalog.entries.map {
      CatalogEntry(
        family: family, kind: catalog.title, name: $0.name, summary: $0.summary,
        settings: $0.settingNames, key: key)
    }
  }

  /// Where a plan can name it.
  var rule: String {
    if family == .metric { return "A plan can name it as metric.primary where it fits the task." }
    guard let key else {
      return "Part of the library, for programs that put their own steps together."
    }
    let list = settings.isEmpty ? "" : " Its settings: \(settings.joined(separator: ", "))."
    return "A plan can name it as baseline.\(key), or among others as tuning.\(key)s." + list
  }
}

extension Explanation {
  /// The topic of an entry that has no other.
  fileprivate init(_ entry: CatalogEntry) {
    let end = entry.summary.hasSuffix(".") ? "" : "."
    let article = entry.kind.first.map { "aeiou".contains($0) } == true ? "an" : "a"
    self.init(
      entry.family, entry.name, aliases: [], title: "\(entry.name), \(article) \(entry.kind)",
      text: entry.summary.prefix(1).uppercased() + entry.summary.dropFirst() + end,
      rule: entry.rule,
      readOn: "docs/extending.md.")
  }
}
