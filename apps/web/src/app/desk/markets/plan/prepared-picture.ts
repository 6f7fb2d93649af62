/** Larger says nothing more about a square, and would not be accepted. */
const MOST_PIXELS = 4000;
const QUALITY = 0.85;

/** A chosen picture as it is sent: upright, not larger than needed, drawn anew so that nothing but the picture is in it. */
export async function preparedPicture(file: Blob, document: Document): Promise<Blob | null> {
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, MOST_PIXELS / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    const brush = canvas.getContext('2d');
    if (brush === null) return null;
    // a transparent sheet is white paper
    brush.fillStyle = '#fff';
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    return await new Promise((done) => {
      canvas.toBlob(done, 'image/jpeg', QUALITY);
    });
  } catch {
    // no picture the browser can read
    return null;
  }
}
