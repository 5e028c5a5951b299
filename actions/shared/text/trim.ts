/** A string without the character at its end, however often it is there. A regular expression would begin anew at each one. */
export function withoutTrailing(text: string, character: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === character) end--;
  return text.slice(0, end);
}

/** White space of Go's unicode.IsSpace, which moby and BuildKit trim: U+0085 is, and U+FEFF is not, unlike in JavaScript. */
const goSpaces = new Set('\t\n\v\f\r \u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000');
for (let code = 0x2000; code <= 0x200a; code++) goSpaces.add(String.fromCharCode(code));

/** A string without white space at its start, as Go's strings.TrimSpace has it. */
export function trimGoSpaceStart(text: string): string {
  let start = 0;
  while (start < text.length && goSpaces.has(text.charAt(start))) start++;
  return text.slice(start);
}

/** A string without white space at its start and end, as Go's strings.TrimSpace has it. */
export function trimGoSpace(text: string): string {
  let end = text.length;
  while (end > 0 && goSpaces.has(text.charAt(end - 1))) end--;
  return trimGoSpaceStart(text.slice(0, end));
}
