/** As the service names them. */
export type Role = "owner" | "admin" | "privacy_officer" | "compliance" | "developer";
