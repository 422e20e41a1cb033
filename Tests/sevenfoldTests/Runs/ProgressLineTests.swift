import Testing

@testable import Workflows
@testable import sevenfold

@Suite("The progress line")
struct ProgressLineTests {
  private func progress(done: Int, of trainings: Int = 10, fold: Int? = 2) -> TrainingProgress {
    TrainingProgress(
      purpose: "trial 3", trainingsDone: done, trainings: trainings, epoch: 4, epochs: 20,
      loss: 0.51234, validationLoss: 0.6, fold: fold)
  }

  @Test("step, training, fold, epoch, losses, time to go, and what is trained")
  func says() {
    var line = ProgressLine()
    line.step = "7/8 tuning"
    #expect(
      line.text(for: progress(done: 0), at: .seconds(10))
        == "7/8 tuning · training 1/10 · fold 2 · epoch 4/20 · loss 0.512 · validation 0.600 "
        + "· trial 3")
    #expect(
      line.text(for: progress(done: 4), at: .seconds(18))
        == "7/8 tuning · training 5/10 · fold 2 · epoch 4/20 · loss 0.512 · validation 0.600 "
        + "· 12 s to go · trial 3")
  }

  @Test("the time begins anew with each batch of trainings")
  func beginsAnew() {
    var line = ProgressLine()
    _ = line.text(for: progress(done: 9), at: .seconds(1))
    _ = line.text(for: progress(done: 0), at: .seconds(100))
    #expect(line.text(for: progress(done: 2), at: .seconds(140)).contains("2 min 40 s to go"))
    #expect(!line.text(for: progress(done: 0, of: 3), at: .seconds(200)).contains("to go"))
    let single = line.text(for: progress(done: 0, of: 1, fold: nil), at: .seconds(300))
    #expect(single == "epoch 4/20 · loss 0.512 · validation 0.600 · trial 3")
  }
}
