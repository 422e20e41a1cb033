import Datasets

extension DatasetError {
  /// The code under which `sevenfold explain` tells more about the fault.
  var code: String {
    switch fault {
    case .notFound, .notHere, .isFolder, .unreadable: "D001"
    case .empty, .blank, .noRows: "D002"
    case .otherFormat, .nulByte, .invalidUTF8, .invalidEncoding, .malformed: "D003"
    case .raggedRow: "D004"
    case .unclosedQuote: "D005"
    case .duplicateColumn: "D006"
    case .columnNotFound, .noFeatures, .otherColumns: "D007"
    case .targetEmpty, .targetNotANumber, .targetSingleClass, .targetAllUnique, .targetClassCount,
      .targetConstant:
      "D008"
    }
  }
}

extension PreprocessingError {
  /// The code under which `sevenfold explain` tells more about the fault.
  var code: String {
    switch self {
    case .missingColumn, .noFeatures: "D007"
    case .missingTarget, .unseenLabel, .classCount, .unknownPositive: "D008"
    case .noRows: "D009"
    case .notANumber, .needsNumbers, .needsImages, .otherImages, .stillCategories, .missingValue,
      .tooLarge, .invalidSetting:
      "D010"
    }
  }
}
