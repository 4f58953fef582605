module lib {
  exports q;
  exports r;
}
