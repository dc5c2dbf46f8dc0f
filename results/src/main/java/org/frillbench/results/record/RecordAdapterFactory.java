package org.frillbench.results.record;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;

/** Reads records strictly; see {@link RecordAdapter}. */
final class RecordAdapterFactory implements TypeAdapterFactory {

  @Override
  public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    return type.getRawType().isRecord()
        ? new RecordAdapter<>(gson, type, gson.getDelegateAdapter(this, type))
        : null;
  }
}
