package io.mainstay.kernel;

/// What a person does in the processes. A person may hold many; small organisations give one person
/// most of them.
public enum Role {
    /// Uses services and calls the service desk.
    USER,
    /// Answers the desk and works on records of any team.
    SERVICE_DESK_ANALYST,
    SERVICE_DESK_MANAGER,
    /// Works on the records of the own teams; the role of line 2, line 3 and suppliers.
    SPECIALIST,
    INCIDENT_MANAGER,
    PROBLEM_MANAGER,
    CHANGE_MANAGER,
    CAB_MEMBER,
    EMERGENCY_CAB_MEMBER,
    RELEASE_MANAGER,
    CONFIGURATION_MANAGER,
    CONFIGURATION_LIBRARIAN,
    SERVICE_LEVEL_MANAGER,
    AVAILABILITY_MANAGER,
    CAPACITY_MANAGER,
    CONTINUITY_MANAGER,
    FINANCIAL_MANAGER,
    SECURITY_MANAGER,
    SUPPLIER_MANAGER,
    KNOWLEDGE_MANAGER,
    BUSINESS_RELATIONSHIP_MANAGER,
    NETWORK_MANAGER,
    OPERATIONS_MANAGER,
    APPLICATION_MANAGER,
    PROGRAMME_MANAGER,
    CSI_MANAGER,
    SERVICE_OWNER,
    PROCESS_OWNER,
    /// Reads everything, changes nothing.
    AUDITOR,
    ADMINISTRATOR
}
