namespace Coveo.Push.Serialization;

internal sealed record PrivilegeEvaluationContract(bool? Approved, PrivilegeReportContract? EvaluationReport);
