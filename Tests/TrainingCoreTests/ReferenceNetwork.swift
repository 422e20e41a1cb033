import Tensors
import TrainingCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Dense layers and losses written the obvious way in double precision, to check gradients against.
struct ReferenceNetwork {
  let inputWidth: Int
  let layers: [Dense]
  let loss: any Loss

  /// The loss without penalties for given parameters in the order of the flat buffer.
  func loss(parameters: [Double], features: Tensor, targets: Tensor) -> Double {
    var sum = 0.0
    for row in 0..<features.rows {
      let output = outputs(parameters: parameters, input: features.row(row).map(Double.init))
      sum += rowLoss(output, targets.row(row).map(Double.init))
    }
    return sum / Double(features.rows)
  }

  func outputs(parameters: [Double], input: [Double]) -> [Double] {
    var values = input
    var offset = 0
    for layer in layers {
      let biases = offset + values.count * layer.units
      let sums = (0..<layer.units).map { unit in
        values.indices.reduce(parameters[biases + unit]) { sum, index in
          sum + values[index] * parameters[offset + index * layer.units + unit]
        }
      }
      offset = biases + layer.units
      values = activate(sums, layer.activation)
    }
    return values
  }

  private func activate(_ z: [Double], _ activation: Activation) -> [Double] {
    switch activation {
    case .linear: return z
    case .relu: return z.map { max($0, 0) }
    case .sigmoid: return z.map { 1 / (1 + exp(-$0)) }
    case .tanh: return z.map { tanh($0) }
    case .leakyRelu: return z.map { max($0, 0.2 * $0) }
    case .elu: return z.map { $0 < 0 ? expm1($0) : $0 }
    case .gelu: return z.map { $0 * 0.5 * (1 + erf($0 / 2.0.squareRoot())) }
    case .silu: return z.map { $0 / (1 + exp(-$0)) }
    case .exponential: return z.map { exp($0) }
    case .softmax:
      let powers = z.map { exp($0 - (z.max() ?? 0)) }
      return powers.map { $0 / powers.reduce(0, +) }
    }
  }

  private func rowLoss(_ y: [Double], _ t: [Double]) -> Double {
    let pairs = Array(zip(y, t))
    switch loss {
    case is MeanSquaredError:
      return pairs.reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / Double(y.count)
    case is MeanAbsoluteError:
      return pairs.reduce(0) { $0 + abs($1.0 - $1.1) } / Double(y.count)
    case let huber as Huber:
      return pairs.reduce(0) { sum, pair in
        let size = abs(pair.0 - pair.1)
        return sum
          + (size <= huber.delta
            ? size * size / 2 : huber.delta * size - huber.delta * huber.delta / 2)
      } / Double(y.count)
    case is LogCosh:
      return pairs.reduce(0) { $0 + log(cosh($1.0 - $1.1)) } / Double(y.count)
    case is Poisson:
      return pairs.reduce(0) { $0 + $1.0 - $1.1 * log($1.0) } / Double(y.count)
    case is BinaryCrossentropy:
      return pairs.reduce(0) { $0 - $1.1 * log($1.0) - (1 - $1.1) * log(1 - $1.0) }
        / Double(y.count)
    case is CategoricalCrossentropy:
      return pairs.reduce(0) { $0 - $1.1 * log($1.0) }
    default:
      return -log(y[Int(t[0])])
    }
  }
}
