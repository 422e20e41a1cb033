public import Tensors

/// The weights of a network as a safetensors file; the architecture stands beside it.
///
/// Tensors are named as in `layers.0.kernel`, layers counted from 0. Kernels have Keras' layout
/// `[inputs, units]`, which the metadata say (`layout` is `keras`); PyTorch's is the transposed one.
public enum ModelFile {
  /// Returns the bytes of a file with the network's weights and further words about it.
  public static func encode(_ network: Network, metadata: [String: String] = [:]) -> [UInt8] {
    var tensors: [String: Tensor] = [:]
    for group in network.namedParameters {
      tensors[group.name] = Tensor(shape: group.shape, values: group.values)
    }
    let words = ["format": "sevenfold", "layout": "keras"].merging(metadata) { _, own in own }
    return Safetensors(tensors: tensors, metadata: words).encoded()
  }

  /// Returns the network with an architecture and the weights of a file, bit for bit.
  ///
  /// - Throws: `ModelFileError` if the file is damaged or belongs to another architecture.
  public static func decode(
    _ bytes: [UInt8], architecture: Architecture
  ) throws(ModelFileError) -> Network {
    let file: Safetensors
    do throws(SafetensorsError) {
      file = try Safetensors(bytes: bytes)
    } catch {
      throw .damaged(error)
    }
    let parameters = try parameters(from: file, architecture: architecture)
    do throws(ArchitectureError) {
      return try Network(architecture, parameters: parameters)
    } catch {
      throw .architecture(error)
    }
  }

  private static func parameters(
    from file: Safetensors, architecture: Architecture
  ) throws(ModelFileError) -> [Float] {
    let groups = try groups(of: architecture)
    let (expected, found) = (groups.map(\.name).sorted(), file.tensors.keys.sorted())
    guard expected == found else { throw .names(expected: expected, found: found) }
    var parameters: [Float] = []
    for group in groups {
      guard let tensor = file.tensors[group.name] else { continue }
      guard tensor.shape == group.group.shape else {
        throw .shape(name: group.name, expected: group.group.shape, found: tensor.shape)
      }
      parameters += tensor.values
    }
    return parameters
  }

  private static func groups(
    of architecture: Architecture
  ) throws(ModelFileError) -> [NetworkPlan.PlacedGroup] {
    do throws(ArchitectureError) {
      return try NetworkPlan(architecture).groups
    } catch {
      throw .architecture(error)
    }
  }
}

/// Why a model file cannot be read.
public enum ModelFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file is not a whole safetensors file.
  case damaged(SafetensorsError)
  /// The architecture is not valid or does not take these values.
  case architecture(ArchitectureError)
  /// The file holds other tensors than the architecture has parameters.
  case names(expected: [String], found: [String])
  /// A tensor has another shape than the architecture gives it.
  case shape(name: String, expected: Shape, found: Shape)

  /// What is wrong and what would be right.
  public var description: String {
    switch self {
    case .damaged(let error): "\(error)"
    case .architecture(let error): "\(error)"
    case .names(let expected, let found):
      "The model file must hold the tensors \(expected.joined(separator: ", ")). "
        + "Found \(found.joined(separator: ", "))."
    case .shape(let name, let expected, let found):
      "Tensor '\(name)' of the model file must have the shape \(expected). Found \(found)."
    }
  }
}
