import { setNonce } from "get-nonce";

// Dialogs keep the page behind them from scrolling by a style element, which needs the nonce of the page's policy. Scripts of
// the page may read it off one another.
if (typeof document !== "undefined") {
  const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
  if (nonce) setNonce(nonce);
}
