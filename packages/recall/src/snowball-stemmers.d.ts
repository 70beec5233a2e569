declare module "snowball-stemmers" {
  export interface Stemmer {
    stem(word: string): string;
  }
  const snowball: {
    /** Throws when there is no such algorithm. */
    newStemmer(algorithm: string): Stemmer;
    algorithms(): string[];
  };
  // biome-ignore lint/style/noDefaultExport: a CommonJS module, whose exports Node offers to ES modules as the default
  export default snowball;
}
