import swagger from "@fastify/swagger";
import scalar from "@scalar/fastify-api-reference";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";
import type { App, AppOptions } from "../app-options.ts";

/** The OpenAPI document, made from the schemas that requests are checked with, and a page to read it. */
export async function registerDocs(app: App, options: AppOptions): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "ELAAOMS",
        description: "Memories of the people who call your voice agents: import, browse, correct, delete.",
        version: "0.1.0",
      },
      servers: [{ url: "/" }],
      components: {
        securitySchemes: {
          apiKey: { type: "http", scheme: "bearer", description: "The API key of an organization." },
        },
      },
      security: [{ apiKey: [] }],
    },
    transform: (input) => {
      const { schema, url } = jsonSchemaTransform(input);
      const { permission } = input.route.config ?? {};
      return { url, schema: permission ? { ...schema, "x-permission": permission } : schema };
    },
    transformObject: (document) => withoutInputForms(jsonSchemaTransformObject(document)),
  });
  app.get("/openapi.json", { schema: { hide: true } }, async () => app.swagger());
  await app.register(scalar, {
    routePrefix: "/docs",
    configuration: {
      url: "/openapi.json",
      withDefaultFonts: false,
      // Nothing that leads away from this installation, or sends its description to somebody else's service.
      showDeveloperTools: "never",
      hideClientButton: true,
      agent: { disabled: true },
      mcp: { disabled: true },
      telemetry: false,
      metaData: { title: "ELAAOMS API" },
      baseServerURL: options.publicUrl(),
    },
  });
}

/** Named schemas are those of answers; each comes with a second form, as what an input would be, that nothing refers to. */
function withoutInputForms(document: ReturnType<typeof jsonSchemaTransformObject>): typeof document {
  if (!("components" in document)) return document;
  const answers = Object.entries(document.components?.schemas ?? {}).filter(([name]) => !name.endsWith("Input"));
  return {
    ...document,
    components: { ...document.components, schemas: Object.fromEntries(answers) },
  } as typeof document;
}
