using StanceML.Features;

namespace StanceML.Training;

/// <summary>Collects features into a map from hash to summed value.</summary>
internal readonly struct CollectingSink(Dictionary<ulong, float> features) : IFeatureSink
{
    public void Add(ulong feature, float value, int token)
    {
        ref float sum = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(features, feature, out _);
        sum += value;
    }

    public void AddIf(bool isThere, ulong feature, float value, int token)
    {
        if (isThere)
            Add(feature, value, token);
    }
}
