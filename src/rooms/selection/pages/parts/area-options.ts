import type { Area } from '#rooms/registry/index.ts';

/** Every kecamatan with its kelurahan under it, for a filter. */
export const areaOptions = (areas: readonly Area[]): { value: string; label: string }[] =>
  areas
    .filter(({ level }) => level !== 'city')
    .map(({ code, name, level, districtName }) => ({
      value: code,
      label: level === 'ward' && districtName ? `${name}, ${districtName}` : name,
    }));
