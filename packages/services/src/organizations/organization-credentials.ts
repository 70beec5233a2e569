/** What outside parties authenticate with towards an organization. */
export interface OrganizationCredentials {
  apiKey: string;
  webhookToken: string;
  hmacKey: string;
}
