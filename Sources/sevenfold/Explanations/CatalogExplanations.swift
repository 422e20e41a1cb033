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
    + CatalogEntry.members(Catalog.activations, of: .layer)
    + CatalogEntry.members(Catalog.losses, of: .loss)
    + CatalogEntry.members(Catalog.optimizers, of: .optimizer)
    + CatalogEntry.members(Catalog.schedules, of: .optimizer)
    + CatalogEntry.members(Catalog.initializers, of: .optimizer)
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

  static func members<Member>(
    _ catalog: CatalogFamily<Member>, of family: Explanation.Family
  ) -> [CatalogEntry] {
    catalog.entries.map {
      CatalogEntry(family: family, kind: catalog.title, name: $0.name, summary: $0.summary)
    }
  }
}

extension Explanation {
  /// The topic of an entry that has no other.
  fileprivate init(_ entry: CatalogEntry) {
    let end = entry.summary.hasSuffix(".") ? "" : "."
    self.init(
      entry.family, entry.name, aliases: [], title: "\(entry.name), a \(entry.kind)",
      text: entry.summary.prefix(1).uppercased() + entry.summary.dropFirst() + end,
      rule: entry.family == .metric
        ? "A plan can name it as metric.primary where it fits the task."
        : "Part of the library, for programs that put their own steps together.",
      readOn: "docs/extending.md.")
  }
}
