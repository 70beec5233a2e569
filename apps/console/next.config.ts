import type { NextConfig } from "next";
import { buildFolder, disableTelemetry, readApiOrigin } from "./src/env.ts";

disableTelemetry();

// Next runs this file at boot: a wrong environment ends the process here with its one line, not at the first visitor.
try {
  readApiOrigin();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}

// The content security policy stands in src/proxy.ts: it carries a nonce of each request.
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
];

const config: NextConfig = {
  distDir: buildFolder,
  reactStrictMode: true,
  poweredByHeader: false,
  allowedDevOrigins: ["127.0.0.1"],
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default config;
