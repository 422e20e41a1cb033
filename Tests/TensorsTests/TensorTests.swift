import Tensors
import Testing

@Suite("Tensors and their shapes")
struct TensorTests {
  @Test("A shape counts rows, columns and values")
  func shape() {
    let shape: Shape = [4, 2, 3]
    #expect(shape.rows == 4)
    #expect(shape.columns == 6)
    #expect(shape.count == 24)
    #expect(shape.description == "[4, 2, 3]")
    #expect(Shape([]).count == 1)
    #expect(Shape(rows: 0, columns: 5).count == 0)
  }

  @Test("Values lie row after row")
  func subscripts() {
    var tensor = Tensor(rows: 2, columns: 3, values: [1, 2, 3, 4, 5, 6])
    #expect(tensor[1, 0] == 4)
    #expect(Array(tensor.row(0)) == [1, 2, 3])
    tensor[1, 2] = 60
    #expect(tensor.values == [1, 2, 3, 4, 5, 60])
  }

  @Test("Gathering rows keeps the order asked for and allows repeats")
  func gathering() {
    let tensor = Tensor(shape: [3, 1, 2], values: [1, 2, 3, 4, 5, 6])
    let gathered = tensor.gatheringRows([2, 0, 2])
    #expect(gathered == Tensor(shape: [3, 1, 2], values: [5, 6, 1, 2, 5, 6]))
    #expect(tensor.gatheringRows([]).rows == 0)
  }

  @Test("Changing a copy in place leaves the original alone")
  func valueSemantics() {
    let original = Tensor(zeros: [2, 2])
    var copy = original
    copy.withUnsafeMutableValues { $0[3] = 7 }
    #expect(original.withUnsafeValues { $0[3] } == 0)
    #expect(copy[1, 1] == 7)
  }
}
