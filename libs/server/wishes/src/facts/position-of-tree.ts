/** Where tree t stands, as contracts write it; null when nobody has looked it up. */
export const positionOfTree =
  "case when t.latitude is not null then json_build_object('latitude', t.latitude, 'longitude', t.longitude) end";
