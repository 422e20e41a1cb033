import Datasets
import Workflows

extension CommandFailure {
  /// The failure that an error of the libraries means for the command line.
  ///
  /// - Parameters:
  ///   - error: The error.
  ///   - plan: The plan that was at work, so that the message can point into it.
  init(_ error: any Error, in plan: LoadedPlan? = nil) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let error as DatasetError:
      self.init(
        status: error.isMissingInput ? .missingInput : .badData, message: error.description,
        topic: error.code)
    case let error as PreprocessingError:
      self.init(status: .badData, message: error.description, topic: error.code)
    case let error as SplitError:
      self.init(status: .badData, message: error.description, topic: "D009")
    case let error as InvalidAnswer: self.init(error, in: plan)
    case let error as StorageError:
      self.init(status: error.status, message: error.description, topic: error.code)
    case is Interrupted: self.init(status: .interrupted, message: "\(error)")
    default: self.init(status: .failed, message: "\(error)")
    }
  }

  private init(_ error: InvalidAnswer, in plan: LoadedPlan?) {
    if error.author == .plan, let plan {
      self = plan.failure([Objection(question: error.question, problem: error.problem)])
    } else {
      self.init(status: error.author == .plan ? .badPlan : .failed, message: error.description)
    }
  }
}

extension StorageError {
  /// The code under which `sevenfold explain` tells more.
  var code: String {
    switch self {
    case .cannotWrite: "S001"
    case .noRun, .noModel, .cannotRead: "S002"
    case .locked: "S003"
    case .damagedLine, .damagedFile, .decisionChanged, .openingLost: "S004"
    }
  }

  /// The exit status that the error leads to.
  fileprivate var status: ExitStatus {
    switch self {
    case .cannotWrite: .cannotWrite
    case .noRun, .noModel, .cannotRead: .missingInput
    case .locked, .damagedLine, .damagedFile, .decisionChanged, .openingLost: .failed
    }
  }
}

extension ExitStatus {
  /// The status that the ending of a run leads to.
  init(_ ending: RunEnding?) {
    switch ending {
    case .finished: self = .done
    case .stoppedAtGate, .testRefused, .testWithheld: self = .gateNotPassed
    case nil: self = .failed
    }
  }
}
