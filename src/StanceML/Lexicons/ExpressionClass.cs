namespace StanceML.Lexicons;

/// <summary>What kind of act or judgement an expression names.</summary>
internal enum ExpressionClass : ushort
{
    Other, Accuse, Condemn, Criticise, Demand, Warn, Threaten, Sanction, Attack, Oppose, Exclude, Distrust, Harm,
    Misconduct, Deceive, Insult, Mock, Protest, Pressure, Reverse, Praise, Support, Aid, Ally, Agree, Cooperate,
    Defend, Thank, Congratulate, Welcome, Trust, Reconcile, Concede, Solidarity, Achieve, Suffer, ViolentEvent,
    Report, Attitude,
}
