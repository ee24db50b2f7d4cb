/** Follows the categories of a pricebook, where a row names its own level only and its parents stand above it. */
export class CategoryPath {
  #path: readonly string[] = [];

  /** Names from the outermost category to the one that the last row stood in. */
  get path(): readonly string[] {
    return this.#path;
  }

  /**
   * Takes the level columns of a row.
   * @param levels cells of Category1 to Category9, '' for an empty one; a row without any stays where the last one was
   * @returns null, or the number of the level that has no parent above it
   */
  follow(levels: readonly string[]): number | null {
    const deepest = levels.findLastIndex((name) => name !== '');
    if (deepest === -1) return null;
    const path: string[] = [];
    let moved = false;
    for (let level = 0; level <= deepest; level++) {
      const written = levels[level] ?? '';
      const inherited = moved ? undefined : this.#path[level];
      const name = written === '' ? inherited : written;
      if (name === undefined) return level + 1;
      if (name !== this.#path[level]) moved = true;
      path.push(name);
    }
    this.#path = path;
    return null;
  }
}
