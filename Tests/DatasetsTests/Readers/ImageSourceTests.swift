import Foundation
import Tensors
import Testing

@testable import Datasets

/// Images as IDX, NumPy arrays, folders and tables of pixels.
@Suite struct ImageSourceTests {
  private func withFolder(_ files: [String: [UInt8]], _ body: (String) throws -> Void) throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    for (name, bytes) in files {
      let file = root.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    try body(root.path)
  }

  private static func reader(_ target: String? = "kind", imageShape: [Int]? = nil) -> DataReader {
    DataReader(options: CSVReader.Options(target: target, imageShape: imageShape))
  }

  private static let pixels: [UInt8] = (0..<18).map { UInt8($0 * 14) }
  private static let images: [UInt8] = [0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 3] + pixels
  private static let labels: [UInt8] = [0, 0, 8, 1, 0, 0, 0, 3, 1, 0, 1]

  @Test func `IDX images take their labels from beside them`() throws {
    let files = ["train-images-idx3-ubyte": Self.images, "train-labels-idx1-ubyte": Self.labels]
    try withFolder(files) { folder in
      let path = "\(folder)/train-images-idx3-ubyte"
      let reading = try Self.reader().read(path: path)
      #expect(reading.table.columnNames == ["image", "kind"])
      let found = try #require(reading.table["image"]?.images)
      #expect(found.shape == [2, 3, 1])
      #expect(found.bytes == Self.pixels)
      #expect(reading.table["kind"]?.numbers == [1, 0, 1])
      let fingerprint = try DataReader.fingerprint(ofPaths: [path])
      #expect(fingerprint == reading.fingerprint)
      let joined = try Self.reader().read(paths: [path, path]).reading.table
      #expect(joined["image"]?.images?.bytes == Self.pixels + Self.pixels)
    }
  }

  @Test func `images without labels are for predictions only`() throws {
    try withFolder(["x_test.idx": Self.images]) { folder in
      let path = "\(folder)/x_test.idx"
      let table = try Self.reader(nil).read(path: path).table
      #expect(table.columnNames == ["image"])
      let error = #expect(throws: DatasetError.self) { try Self.reader().read(path: path) }
      #expect(error?.description.contains("y_test.idx") == true)
    }
  }

  @Test func `labels of another number are refused`() throws {
    let labels: [UInt8] = [0, 0, 8, 1, 0, 0, 0, 2, 1, 0]
    try withFolder(["images.idx": Self.images, "labels.idx": labels]) { folder in
      let error = #expect(throws: DatasetError.self) {
        try Self.reader().read(path: "\(folder)/images.idx")
      }
      #expect(error?.description.contains("2 of them for 3 images") == true)
    }
  }

  @Test func `a folder of images has the folders' names as classes`() throws {
    func pgm(_ value: UInt8) -> [UInt8] { Array("P5 2 1 255\n".utf8) + [value, value] }
    let files = ["b/1.pgm": pgm(9), "a/2.pgm": pgm(7), "a/1.pgm": pgm(5)]
    try withFolder(files) { folder in
      let table = try Self.reader().read(path: folder).table
      #expect(table["image"]?.images?.bytes == [5, 5, 7, 7, 9, 9])
      #expect((0..<3).map { table["kind"]?.text($0) } == ["a", "a", "b"])
    }
  }

  @Test func `columns of pixels become images of the declared shape`() throws {
    let csv = "p1,p2,p3,p4,kind\n0,1,2,3,a\n252,253,254,255,b\n"
    try withFolder(["pixels.csv": Array(csv.utf8)]) { folder in
      let path = "\(folder)/pixels.csv"
      let table = try Self.reader(imageShape: [2, 2, 1]).read(path: path).table
      #expect(table.columnNames == ["image", "kind"])
      #expect(table["image"]?.images?.bytes == [0, 1, 2, 3, 252, 253, 254, 255])
      for wrong in [[2, 3, 1], [4]] {
        #expect(throws: DatasetError.self) {
          try Self.reader(imageShape: wrong).read(path: path)
        }
      }
    }
  }

  @Test func `arrays of shares become bytes, other numbers are refused`() throws {
    let shares = Tensor(shape: [1, 2, 2], values: [0, 1, 0.2, 0.4])
    let bytes = try ImageRows(shares, name: "a.npy").bytes
    #expect(bytes == [0, 255, 51, 102])
    for wrong: [Float] in [[0, 1, 2, 256], [0, 1, 2, -1], [0, 0.123, 0, 1], [.nan, 0, 0, 0]] {
      let array = Tensor(shape: [1, 2, 2], values: wrong)
      #expect(throws: DatasetError.self) { try ImageRows(array, name: "a.npy") }
    }
    #expect(throws: DatasetError.self) {
      try ImageRows(Tensor(shape: [4, 2], values: [0, 0, 0, 0, 0, 0, 0, 0]), name: "a.npy")
    }
  }
}

/// Columns of images in tables: keys, roles, screening, preprocessing.
@Suite struct ImageColumnTests {
  private static func table(_ bytes: [[UInt8]], labels: [String]? = nil) -> Table {
    let images = ImageRows(shape: [1, 2, 1], bytes: bytes.flatMap { $0 })
    let kinds = labels ?? bytes.indices.map { $0 % 2 == 0 ? "a" : "b" }
    return Table(
      name: "images",
      columns: [Column(name: "image", values: .images(images)), Column("kind", texts: kinds)])
  }

  @Test func `rows are equal if their pixels are, and follow a selection`() {
    let table = Self.table([[1, 2], [3, 4], [1, 2]])
    #expect(RowKeys(table, columns: ["image"]).groups == [0, 1, 0])
    let selected = table.selecting(rows: [1, 1, 0])
    #expect(selected["image"]?.images?.bytes == [3, 4, 3, 4, 1, 2])
    #expect(Schema(table, target: "kind")["image"]?.role == .image)
  }

  @Test func `one image with two labels is found`() {
    let bytes = (0..<40).map { [UInt8($0), 7] } + [[3, 7]]
    let labels = (0..<40).map { $0 % 2 == 0 ? "a" : "b" } + ["a"]
    let findings = DataScreen.findings(
      in: Self.table(bytes, labels: labels), target: "kind", kind: .binary)
    #expect(findings.contains { $0.kind == .contradictingRows })
  }

  @Test func `pixels are divided by 255, or standardized by the training rows alone`() throws {
    let training = Self.table([[0, 255], [51, 102]])
    let others = Self.table([[255, 255], [10, 20]])
    let schema = Schema(training, target: "kind")
    let divided = try Preprocessing.recommended(for: schema, scaling: .minMax).fit(training)
    #expect(divided.shape(ofWidth: 2) == [1, 2, 1])
    let features = try divided.transform(others).features
    #expect(abs(features[1, 0] - 10.0 / 255) < 1e-6 && features[0, 1] == 1)
    let fitted = try Preprocessing.recommended(for: schema, scaling: .standardization).fit(training)
    let values = try fitted.transform(training).features.values.map(Double.init)
    let mean = values.reduce(0, +) / 4
    #expect(abs(mean) < 1e-6)
    #expect(abs(values.reduce(0) { $0 + $1 * $1 } / 4 - 1) < 1e-5)
    let copy = try JSONDecoder().decode(
      FittedPreprocessing.self, from: JSONEncoder().encode(fitted))
    #expect(copy == fitted)
    let (one, other) = (try copy.transform(others), try fitted.transform(others))
    #expect(one == other)
    guard case .bytes = one.inputs else {
      Issue.record("Images do not stay bytes.")
      return
    }
  }

  @Test func `images of another size, or none, are refused`() throws {
    let training = Self.table([[0, 255], [51, 102]])
    let fitted = try Preprocessing.recommended(for: Schema(training, target: "kind")).fit(training)
    let larger = ImageRows(shape: [2, 2, 1], bytes: [0, 0, 0, 0])
    for column in [
      Column(name: "image", values: .images(larger)), Column("image", numbers: [1]),
    ] {
      #expect(throws: PreprocessingError.self) {
        try fitted.transform(Table(name: "new", columns: [column]))
      }
    }
  }
}
