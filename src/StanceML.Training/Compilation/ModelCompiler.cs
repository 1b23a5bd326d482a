using StanceML.Scoring;

namespace StanceML.Training.Compilation;

/// <summary>Turns trained weights into the bytes of a model file.</summary>
internal static class ModelCompiler
{
    /// <summary>Compiles both heads. A feature of the statement has six outputs, one of the target three.</summary>
    public static byte[] Compile(
        ModelManifest manifest, Vocabulary stanceColumns, LinearWeights stance, Vocabulary sentimentColumns, LinearWeights sentiment,
        ISet<ulong> statementFeatures, Calibration stanceCalibration, Calibration sentimentCalibration)
    {
        var shared = new SortedDictionary<ulong, float[]>();
        var target = new SortedDictionary<ulong, float[]>();
        for (int column = 0; column < stanceColumns.Count; column++)
        {
            ulong feature = stanceColumns.Features[column];
            bool isShared = statementFeatures.Contains(feature);
            float[] row = new float[isShared ? 6 : 3];
            for (int c = 0; c < 3; c++)
                row[c] = stance.Weights[c][column];
            (isShared ? shared : target).Add(feature, row);
        }

        for (int column = 0; column < sentimentColumns.Count; column++)
        {
            ulong feature = sentimentColumns.Features[column];
            if (!shared.TryGetValue(feature, out float[]? row))
                shared.Add(feature, row = new float[6]);
            for (int c = 0; c < 3; c++)
                row[3 + c] = sentiment.Weights[c][column];
        }

        float[] small =
        [
            .. stance.Biases, .. sentiment.Biases,
            stanceCalibration.Temperature, stanceCalibration.Bias0, stanceCalibration.Bias1, stanceCalibration.Bias2,
            sentimentCalibration.Temperature, sentimentCalibration.Bias0, sentimentCalibration.Bias1, sentimentCalibration.Bias2,
        ];
        return ModelPackage.Write(
            manifest, [.. shared.Keys], [.. shared.Values.SelectMany(row => row)], [.. target.Keys], [.. target.Values.SelectMany(row => row)], small);
    }
}
