/** Attributes that change no file of a checkout (gitattributes(5)); services and programs add names of their own. */
const withoutEffect =
  /^(?:export-ignore|export-subst|diff|merge|whitespace|delta|encoding|conflict-marker-size|(?:linguist|gitlab|github|rust-analyzer)-.*)$/;

/**
 * The lines of a .gitattributes file that can change what git writes into a work tree, such as `*.bat text eol=crlf`; equal
 * ones check the same commit out in the same way. An attribute that is not known counts.
 */
export function checkoutAttributes(content: string): string {
  const lines = content.split('\n').flatMap(line => {
    const written = line.trim();
    if (written === '' || written.startsWith('#')) return [];
    // The name of a quoted pattern can contain spaces.
    if (written.startsWith('"') || written.startsWith('[attr]')) return [written];
    const [pattern = '', ...attributes] = written.split(/[ \t]+/);
    const counting = attributes.filter(
      attribute => !withoutEffect.test(attribute.replace(/^[-!]/, '').split('=')[0] ?? ''),
    );
    return counting.length === 0 ? [] : [[pattern, ...counting].join(' ')];
  });
  return lines.join('\n');
}
