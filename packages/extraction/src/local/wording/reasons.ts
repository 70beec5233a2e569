/** A wish without the reason that often follows: "…, I'm at work then". */
export const withoutReason = (text: string): string =>
  text
    .split(
      /,? (?:because|since|so that|as I|cause|'cause)\b|, (?:I|it|that|we|my|if)\b|,? (?:and|but) (?:I|then|also|please|you)\b/i,
    )[0]
    ?.replace(/,? (?:though|please|either|anymore|by the way|okay|ok|thanks|thank you)$/i, "") ?? text;
