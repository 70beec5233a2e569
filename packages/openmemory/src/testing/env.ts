const { OPENMEMORY_URL: url, OPENMEMORY_API_KEY: apiKey } = process.env;

/** A real server that the tests are to run against as well. */
export const realServer = url ? { url, apiKey: apiKey ?? null } : null;
