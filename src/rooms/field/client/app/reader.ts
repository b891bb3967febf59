/** Looks at camera frames until it is stopped, and tells each text it reads. */
export interface Reader {
  stop(): void;
}

type Decode = (video: HTMLVideoElement) => Promise<string | undefined>;

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
type DetectorClass = (new (options: {
  formats: string[];
}) => Detector) & {
  getSupportedFormats(): Promise<readonly string[]>;
};

/** The phone's own reader where it has one; ours otherwise, which was taken along with the application. */
async function decoder(): Promise<Decode> {
  const Native = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  const formats: readonly string[] = (await Native?.getSupportedFormats().catch(() => undefined)) ?? [];
  if (Native && formats.includes('qr_code')) {
    const detector = new Native({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video).catch(() => []))[0]?.rawValue;
  }
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const drawn = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    const edge = Math.min(video.videoWidth, video.videoHeight, 640);
    if (!drawn || edge === 0) return undefined;
    canvas.width = edge;
    canvas.height = edge;
    const [side, left, top] = [Math.min(video.videoWidth, video.videoHeight), video.videoWidth, video.videoHeight];
    drawn.drawImage(video, (left - side) / 2, (top - side) / 2, side, side, 0, 0, edge, edge);
    try {
      return decodeQR(drawn.getImageData(0, 0, edge, edge));
    } catch {
      return undefined;
    }
  };
}

const pause = 200;

/** Starts the camera on the back into `video`. Throws where there is none or it may not be used. */
export async function startReader(video: HTMLVideoElement, found: (text: string) => void): Promise<Reader> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
  video.srcObject = stream;
  await video.play();
  const decode = await decoder();
  let stopped = false;
  const look = async (): Promise<void> => {
    if (stopped) return;
    const text = await decode(video);
    if (text && !stopped) found(text);
    setTimeout(() => void look(), pause);
  };
  void look();
  return {
    stop() {
      stopped = true;
      for (const track of stream.getTracks()) track.stop();
      video.srcObject = null;
    },
  };
}

/** A short high tone for yes, a low one for anything else; nothing where the phone has no sound. */
export function beep(yes: boolean): void {
  navigator.vibrate?.(yes ? 80 : [80, 60, 80]);
  const Sound = globalThis.AudioContext;
  if (!Sound) return;
  const sound = new Sound();
  const tone = sound.createOscillator();
  tone.frequency.value = yes ? 880 : 300;
  tone.connect(sound.destination);
  tone.start();
  tone.stop(sound.currentTime + (yes ? 0.12 : 0.3));
  tone.addEventListener('ended', () => void sound.close());
}
