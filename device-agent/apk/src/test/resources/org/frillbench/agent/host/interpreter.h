/* An interpreter as org.tensorflow.lite.NativeInterpreterWrapper holds it. */
#ifndef INTERPRETER_H
#define INTERPRETER_H

#include "tflite.h"

typedef struct {
  TfLiteInterpreter *interpreter;
  TfLiteDelegate *xnnpack; /* null where builtin kernels were asked for */
  TfLiteDelegate observer;
  TfLiteContext *primary; /* of the model's first subgraph */
  int plan_length;
  int delegated; /* whether the delegates have been applied */
} Interpreter;

#endif
