import { useEffect, useState } from 'preact/hooks';
import type { Field } from './field.ts';

/** A draft under a name, kept at every stroke; nothing until it was read. */
export function useDraft<D extends object>(field: Field, name: string, fresh: () => D) {
  const [draft, setDraft] = useState<D>();
  useEffect(() => {
    void field
      .store()
      .draft<D>(name)
      .then((kept) => setDraft(kept ?? fresh()));
  }, [name]);
  const change = (part: Partial<D>) => {
    setDraft((before) => {
      if (!before) return before;
      const next = { ...before, ...part };
      void field.store().keepDraft(name, next);
      return next;
    });
  };
  return { draft, change };
}
