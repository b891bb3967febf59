/** Areas by name, joined; a code nobody named stands for itself. */
export const areaNames = (codes: readonly string[], areas: readonly { code: string; name: string }[]): string =>
  codes.map((code) => areas.find((area) => area.code === code)?.name ?? code).join(', ');
