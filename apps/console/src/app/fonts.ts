import localFont from "next/font/local";

// The files of the package `geist`, whose own definitions swap a font in when it comes: lines then break elsewhere, and what
// stands below them moves. A font that is not there at once is used from the next page on.

export const sans = localFont({
  src: "../../node_modules/geist/dist/fonts/geist-sans/Geist-Variable.woff2",
  variable: "--font-geist-sans",
  weight: "100 900",
  display: "optional",
});

export const mono = localFont({
  src: "../../node_modules/geist/dist/fonts/geist-mono/GeistMono-Variable.woff2",
  variable: "--font-geist-mono",
  weight: "100 900",
  display: "optional",
  adjustFontFallback: false,
  fallback: ["ui-monospace", "monospace"],
});
