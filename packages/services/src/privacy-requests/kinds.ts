export {
  type PrivacyRequestKind,
  type PrivacyRequestState,
  privacyRequestKinds,
  privacyRequestStates,
} from "@elaaoms/db/schema/privacy-requests";
