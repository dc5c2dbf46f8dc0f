#include "reporter.h"

#include <stdio.h>
#include <stdlib.h>

Reports *new_reports(int capacity) {
  Reports *reports = calloc(1, sizeof(Reports) + (size_t)capacity + 1);
  reports->capacity = capacity;
  return reports;
}

void report(void *to, const char *format, va_list arguments) {
  Reports *reports = to;
  if (reports->length > 0 && reports->length < reports->capacity) {
    reports->text[reports->length++] = '\n';
  }
  size_t room = (size_t)(reports->capacity - reports->length) + 1;
  int written = vsnprintf(reports->text + reports->length, room, format, arguments);
  reports->length = written < (int)room ? reports->length + written : reports->capacity;
}

const char *taken(Reports *reports) {
  reports->text[reports->length] = 0;
  reports->length = 0;
  return reports->text;
}

void throw_new(JNIEnv *env, const char *class_name, const char *format, ...) {
  char message[4096];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(message, sizeof message, format, arguments);
  va_end(arguments);
  (*env)->ThrowNew(env, (*env)->FindClass(env, class_name), message);
}
