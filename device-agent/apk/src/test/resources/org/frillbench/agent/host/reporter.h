/* What the runtime reports of an error, kept until an exception takes it along. */
#ifndef REPORTER_H
#define REPORTER_H

#include <jni.h>
#include <stdarg.h>

typedef struct {
  int capacity;
  int length;
  char text[];
} Reports;

Reports *new_reports(int capacity);

/* A TensorFlow Lite error reporter: appends one line. */
void report(void *reports, const char *format, va_list arguments);

/* Takes what was reported; valid until the next report. */
const char *taken(Reports *reports);

/* Makes an exception of a Java class pending. */
void throw_new(JNIEnv *env, const char *class_name, const char *format, ...);

#define ILLEGAL_ARGUMENT "java/lang/IllegalArgumentException"
#define ILLEGAL_STATE "java/lang/IllegalStateException"

#endif
