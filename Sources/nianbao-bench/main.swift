// Measures the program and judges nothing: absolute times are not stable across machines, so compare ratios.
do throws(BenchOptions.UsageError) {
  let options = try BenchOptions(Array(CommandLine.arguments.dropFirst()))
  OwnStreams.end(Bench.run(options))
} catch {
  print(error.message)
  OwnStreams.end(2)
}
