/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks';
import SignaturePad from 'signature_pad';
import type { NamedPhoto } from '../../thing-draft.rules.ts';
import type { Props } from './field.ts';
import { keepPhoto } from './photo-slot.tsx';
import { t } from './words.ts';

interface SignProps {
  field: Props['field'];
  photo: NamedPhoto | undefined;
  onChange: (photo: NamedPhoto | undefined) => void;
}

/** A box to sign in by finger: black on white in every theme. What is drawn is kept after each stroke, like a photo. */
export function Sign({ field, photo, onChange }: SignProps) {
  const box = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(undefined);
  const now = useRef({ photo, onChange });
  now.current = { photo, onChange };
  useEffect(() => {
    const canvas = box.current;
    if (!canvas) return;
    const scale = Math.max(devicePixelRatio, 1);
    canvas.width = canvas.offsetWidth * scale;
    canvas.height = canvas.offsetHeight * scale;
    canvas.getContext('2d')?.scale(scale, scale);
    pad.current = new SignaturePad(canvas, { backgroundColor: '#fff', penColor: '#111', minWidth: 1, maxWidth: 3 });
    const kept = (file: Blob | null) =>
      file && keepPhoto(field, file, now.current.photo).then((made) => made && now.current.onChange(made));
    pad.current.addEventListener('endStroke', () => canvas.toBlob((file) => void kept(file)));
    return () => pad.current?.off();
  }, []);
  const again = () => {
    pad.current?.clear();
    if (photo) void field.store().dropPhoto(photo.id);
    onChange(undefined);
  };
  return (
    <div class="b-sign">
      <p class="b-label" id="sign-label">
        {t('sign')}
      </p>
      {photo && <img class="b-sign__kept" src={photo.thumb} alt={t('sign_kept')} />}
      <canvas ref={box} aria-labelledby="sign-label" />
      <button type="button" class="b-button b-button--link" onClick={again}>
        {t('sign_again')}
      </button>
    </div>
  );
}
