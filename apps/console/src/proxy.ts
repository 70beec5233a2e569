import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "#content-security-policy.ts";
import { isDevelopment } from "#env.ts";
import { pathHeader } from "#path-header.ts";

/**
 * Gives every page its content security policy, and lets it know its own path, which Next tells layouts otherwise not. Next
 * reads the nonce from the request's header and marks its scripts.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentSecurityPolicy({ nonce, isDevelopment });
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = { matcher: ["/((?!api/|_next/static|_next/image|icon.svg).*)"] };
