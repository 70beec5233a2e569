import { createHash } from "node:crypto";
import { answerWith, type ProviderBehavior, type ProviderRequest } from "@elaaoms/extraction/testing/provider-server";

/** A vector as a model would give it: texts that share words are alike, every number differs a little. */
export function modelVector(text: string, dimensions: number): number[] {
  const vector = new Array<number>(dimensions).fill(0);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ["-"]) {
    const place = createHash("sha256").update(word).digest().readUInt32LE(0) % dimensions;
    vector[place] = (vector[place] ?? 0) + 1;
  }
  const length = Math.sqrt(vector.reduce((sum, component) => sum + component ** 2, 0));
  return vector.map((component) => component / length);
}

/** What a request asks to have embedded. */
export function inputsOf(request: ProviderRequest): string[] {
  return request.body.input as string[];
}

const ownDimensions = 96;

export interface EmbeddingsAnswer {
  /** Answer in this many dimensions, whatever was asked for. */
  dimensions?: number;
  /** Answer with numbers though base64 was asked for, as some servers do. */
  asNumbers?: boolean;
  /** What becomes of the list of vectors before it is sent. */
  change?: (list: { object: string; index: number; embedding: unknown }[]) => unknown;
}

/** An answer of OpenAI's embeddings. */
export function embeddingsAnswer({ dimensions, asNumbers = false, change }: EmbeddingsAnswer = {}): ProviderBehavior {
  return (response, request) => {
    const asked = typeof request.body.dimensions === "number" ? request.body.dimensions : ownDimensions;
    const list = inputsOf(request).map((text, index) => {
      const vector = modelVector(text, dimensions ?? asked);
      const inBase64 = request.body.encoding_format === "base64" && !asNumbers;
      const embedding = inBase64 ? Buffer.from(Float32Array.from(vector).buffer).toString("base64") : vector;
      return { object: "embedding", index, embedding };
    });
    const data = change ? change(list) : list;
    answerWith({ object: "list", data, model: "test", usage: { prompt_tokens: 1, total_tokens: 1 } })(
      response,
      request,
    );
  };
}
