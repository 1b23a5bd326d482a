using StanceML.Scoring;

namespace StanceML.Training.Compilation;

/// <summary>Turns trained weights into the bytes of a model file.</summary>
internal static class ModelCompiler
{
    /// <summary>Compiles both heads. A feature of the statement has six outputs, one of the target three; a head without labels has none.</summary>
    public static byte[] Compile(ModelManifest manifest, Head? stance, Head? sentiment, Calibration stanceCalibration, Calibration sentimentCalibration)
    {
        var shared = new SortedDictionary<ulong, float[]>();
        var target = new SortedDictionary<ulong, float[]>();
        for (int column = 0; column < (stance?.Linear?.Columns.Count ?? 0); column++)
        {
            TrainedMaxEnt linear = stance!.Linear!;
            bool isShared = column < linear.Columns.OfStatement;
            float[] row = new float[isShared ? 6 : 3];
            for (int c = 0; c < 3; c++)
                row[c] = linear.Weights.Weights[c][column];
            (isShared ? shared : target).Add(linear.Columns.Features[column], row);
        }

        for (int column = 0; column < (sentiment?.Linear?.Columns.Count ?? 0); column++)
        {
            TrainedMaxEnt linear = sentiment!.Linear!;
            ulong feature = linear.Columns.Features[column];
            if (!shared.TryGetValue(feature, out float[]? row))
                shared.Add(feature, row = new float[6]);
            for (int c = 0; c < 3; c++)
                row[3 + c] = linear.Weights.Weights[c][column];
        }

        float[] small =
        [
            .. Biases(stance), .. Biases(sentiment),
            stanceCalibration.Temperature, stanceCalibration.Bias0, stanceCalibration.Bias1, stanceCalibration.Bias2,
            sentimentCalibration.Temperature, sentimentCalibration.Bias0, sentimentCalibration.Bias1, sentimentCalibration.Bias2,
        ];
        return ModelPackage.Write(
            manifest, [.. shared.Keys], [.. shared.Values.SelectMany(row => row)], [.. target.Keys], [.. target.Values.SelectMany(row => row)], small,
            TreeCompiler.Join(stance, sentiment));
    }

    private static float[] Biases(Head? head) => head?.Linear?.Weights.Biases ?? [0, 0, 0];
}
