/**
 * Loads a script of another company.
 * @param src its address
 * @param attributes further attributes of its element
 * @throws {Error} when it cannot be loaded, or was not within so many milliseconds
 */
export function loadScript(
  src: string,
  attributes: Readonly<Record<string, string>> = {},
  patience = 20_000,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
    script.referrerPolicy = 'strict-origin-when-cross-origin';
    script.src = src;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${src} could not be loaded.`)));
    setTimeout(() => reject(new Error(`${src} was not there in time.`)), patience);
    document.head.append(script);
  });
}
