/** Tells the library the address that we have found out; what a client sends under this name is thrown away. */
export const clientAddressHeader = "x-elaaoms-client-address";
