import Datasets
import JSONText
import Workflows

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Prompt {
  /// Asks for the data file; the one of the last draft is recommended, or the first that lies near.
  static func data(runsFolder: String, _ wording: any WizardWording) -> Prompt {
    var prompt = Prompt(text: wording.dataQuestion, why: wording.dataWhy)
    prompt.allowsDefaults = false
    if let path = DataFiles.ofLastDraft(below: runsFolder) {
      prompt.recommended = .string(path)
      prompt.because = wording.draftFound(path)
    } else if let path = DataFiles.near.first {
      prompt.recommended = .string(path)
      prompt.because = wording.dataFound(path)
    }
    prompt.explanation = [("", wording.dataWhy)]
    prompt.problem = { value in
      do {
        _ = try DataReader().read(path: value.string ?? "")
        return nil
      } catch {
        return wording.words("\(error)")
      }
    }
    prompt.completions = { DataFiles.completions(of: $0) }
    return prompt
  }
}

/// Data files that lie about.
enum DataFiles {
  private static let endings = [".csv", ".tsv"]

  /// The tables in the working folder and in the folders where data usually lie.
  static var near: [String] {
    ["", "data/", "workflows/data/"].flatMap { folder in
      names(in: folder.isEmpty ? "." : folder)
        .filter { name in endings.contains { name.lowercased().hasSuffix($0) } }
        .map { folder + $0 }
    }
  }

  /// The paths that a beginning can become; folders end in a slash.
  static func completions(of beginning: String) -> [String] {
    let slash = beginning.lastIndex(of: "/").map { beginning.index(after: $0) }
    let folder = String(beginning[..<(slash ?? beginning.startIndex)])
    let start = beginning[(slash ?? beginning.startIndex)...]
    return names(in: folder.isEmpty ? "." : folder)
      .filter { $0.hasPrefix(start) && (start.hasPrefix(".") || !$0.hasPrefix(".")) }
      .map { folder + $0 + (isFolder(folder + $0) ? "/" : "") }
  }

  /// The data of the draft that was saved last.
  static func ofLastDraft(below runsFolder: String) -> String? {
    let drafts = names(in: runsFolder + "/.wizard").map { "\(runsFolder)/.wizard/\($0)/draft.json" }
    let dated = drafts.compactMap { path in
      (try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
        .map { (path: path, date: $0) }
    }
    guard let newest = dated.max(by: { $0.date < $1.date }),
      let draft = try? RunStore.decode(DraftedData.self, path: newest.path),
      DurableFile.exists(draft.problem.data)
    else { return nil }
    let here = FilePath.absolute(".") + "/"
    let data = draft.problem.data
    return data.hasPrefix(here) ? String(data.dropFirst(here.count)) : data
  }

  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }
}

/// The part of a draft that names its data.
private struct DraftedData: Decodable {
  struct Problem: Decodable { let data: String }
  let problem: Problem
}
