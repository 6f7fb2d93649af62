/**
 * An answer to "Wie war es?" stays as a number. Its row gets an id of chance and no moment: the ones it was made with
 * would lead to the question, and with it to the family that was asked.
 */
export const loosenSmileys = `update smiley set id = gen_random_uuid(), registration_id = null, ask_id = null,
  answered_at = null, asked_at = date_trunc('month', asked_at), due_at = date_trunc('month', due_at)`;
