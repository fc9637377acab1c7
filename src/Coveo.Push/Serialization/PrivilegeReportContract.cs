namespace Coveo.Push.Serialization;

internal sealed record PrivilegeReportContract(List<string?>? PrivilegeEvaluationResultCodes);
