namespace Coveo.Push.Serialization;

internal sealed record EvaluatePrivilegeContract(string OrganizationId, PrivilegeContract RequestedPrivilege);
